import type { DeviceCard } from '../../core/api/task-report.ts';

/** A PC about which nothing was said; what matters to a test is given. */
export function deviceCard(card: Partial<DeviceCard>): DeviceCard {
  return {
    ...{ device: 'ws-1002', computer: 'WS-1002', status: null, at: null, by: null, reason: null, detail: null },
    ...{ until: null, method: null, workedAt: null, seen: null, proof: null, remark: null, unseenDays: null },
    ...card,
  };
}
