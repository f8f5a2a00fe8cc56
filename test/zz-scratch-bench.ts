import { openTestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor } from '#test/support/test-door.ts';
import { insertManyItems } from '#test/support/many-items.ts';
import { sql } from '#main/store/sql.ts';
const total = Number(process.argv[2] ?? 20000), open = Number(process.argv[3] ?? 5000);
const clinic = openTestClinic();
const t0 = performance.now();
insertManyItems(clinic.store, { total, open });
clinic.store.checkpoint();
console.log('filled', Math.round(performance.now() - t0), clinic.store.read(r => r.first(sql`SELECT count(*) c, sum(is_open) o FROM work_item`)));
const door = openTestDoor(clinic.store, clinic.now);
const p95 = (l: number[]) => { l.sort((a, b) => a - b); return "med " + l[l.length >> 1]!.toFixed(1) + " p95 " + l[Math.floor(l.length * 0.95)]!.toFixed(1); };
for (const who of ['M10', 'M15', 'M17']) {
  const c = door.as(clinic.staff(who));
  for (const lens of ['department', 'mine', 'urgent', 'gaps', 'closed'] as const) {
    for (const split of [null, 'MEDISCH', 'DOSSIER'] as const) {
      const times: number[] = [];
      let n = 0;
      for (let i = 0; i < 20; i++) { const t = performance.now(); const a = await c.counter.list({ lens, split, offset: 0, limit: 50 }); times.push(performance.now() - t); n = a.total; }
      console.log(who, lens, split, 'first', times[0]!.toFixed(1), p95(times), 'total', n);
    }
  }
}
clinic.close();
