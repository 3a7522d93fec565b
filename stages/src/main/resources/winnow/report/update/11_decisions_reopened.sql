-- Decisions that no longer count
-- waits: for the phase before it. read then, reads now: names of the title and the abstract of the record, case and punctuation aside; - if there was none.
SELECT kind, record, phase, person, vote, criterion, date, became, force_now AS issue, read_then, reads_now
FROM decision_change
WHERE became IN ('re-opened', 'stale', 'waits', 'no longer asked', 'replaced')
ORDER BY became, kind DESC, record, phase, person, date, vote, criterion;
