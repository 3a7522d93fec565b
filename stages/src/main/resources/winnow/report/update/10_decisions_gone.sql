-- Decisions that were changed or removed
-- Rows of decisions are only ever added. Bring them back, or add a newer row that says otherwise.
SELECT kind, record, phase, person, vote, criterion, date FROM decision_change WHERE became = 'gone'
ORDER BY kind DESC, record, phase, person, date, vote, criterion;
