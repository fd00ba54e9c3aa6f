import { Flex, Tag, Typography } from 'antd';
import { useNames } from './names.ts';

interface SuggestionTagsProps {
  readonly codes: readonly string[];
  /** Those that stand out. */
  readonly strong?: readonly string[];
  readonly color?: string;
}

export function SuggestionTags({ codes, strong = [], color }: SuggestionTagsProps) {
  const { suggestion } = useNames();
  if (codes.length === 0) return '—';
  return (
    <Flex wrap gap={4} className="suggestions">
      {codes.map((code) => (
        <Tag key={code} color={strong.includes(code) ? 'orange' : (color ?? 'default')} variant="filled">
          {suggestion(code)}
        </Tag>
      ))}
    </Flex>
  );
}

const STATUS_COLORS: Readonly<Record<string, string>> = {
  submitted: 'gold',
  pending: 'gold',
  received: 'gold',
  takenUp: 'blue',
  fileOpened: 'cyan',
  linked: 'cyan',
  verified: 'green',
  applied: 'gold',
  returned: 'default',
  waiting: 'orange',
  proposed: 'blue',
  investigated: 'blue',
  streetConfirmed: 'blue',
  guardianAgreed: 'cyan',
  volunteerAgreed: 'cyan',
  approved: 'green',
  active: 'green',
  paired: 'green',
  done: 'green',
  committed: 'green',
  failed: 'red',
  running: 'blue',
  committing: 'blue',
};

export function StatusTag({ status, label }: { status: string; label: string }) {
  return (
    <Tag color={STATUS_COLORS[status] ?? 'default'} variant="filled">
      {label}
    </Tag>
  );
}

interface PlaceProps {
  readonly streetCode: string;
  readonly communityCode: string;
}

/** The street, and below it the community. */
export function Place({ streetCode, communityCode }: PlaceProps) {
  const { place } = useNames();
  return (
    <div className="place">
      <div>{place(streetCode)}</div>
      <Typography.Text type="secondary">{place(communityCode)}</Typography.Text>
    </div>
  );
}
