import { keeps } from "../keeping.store.ts";
import { allocationProblems } from "./allocation.ts";

export const {
  record: recordAllocation,
  correct: correctAllocation,
  withdraw: withdrawAllocation,
} = keeps("allocation", async (allocation, { db, asker }) =>
  allocationProblems(
    allocation,
    await db
      .selectFrom("practitioner")
      .select("registered")
      .where("authority", "=", asker.authority)
      .where("id", "=", allocation.practitioner_id)
      .executeTakeFirst(),
  ),
);
