import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Space } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { searchToGoBack } from '../app/lastSearch.ts';

interface Back {
  to: LinkProps['to'];
  params?: { id: string };
  search?: { tab: string; unit?: string | undefined };
  label: string;
}

interface Props {
  title: string;
  /** One line under the title: dates, state, place. */
  detail?: ReactNode;
  /** The list this page belongs to. */
  back?: Back;
  /** What can be done here; the main act last. */
  children?: ReactNode;
}

export function PageHeader({ title, detail, back, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('productName')}`;
  }, [title, t]);
  return (
    <div className="page-head">
      <div>
        {back && (
          <Link className="page-back" to={back.to as '/'} params={back.params ?? {}} search={searchOf(back)}>
            <ArrowLeftOutlined aria-hidden /> {back.label}
          </Link>
        )}
        <h1>{title}</h1>
        {detail && <div className="page-detail">{detail}</div>}
      </div>
      {children && <Space wrap>{children}</Space>}
    </div>
  );
}

function searchOf({ to, params, search }: Back) {
  return searchToGoBack(String(to).replace('$id', params?.id ?? ''), search);
}
