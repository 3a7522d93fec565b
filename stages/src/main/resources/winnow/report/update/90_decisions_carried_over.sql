-- Decisions carried over
-- read then, reads now: names of the title and the abstract of the record, case and punctuation aside; - if there was none. Equal names are the proof that the person would read the same today. Full texts are not known.
SELECT kind, record, phase, person, vote, criterion, date, read_then, reads_now
FROM decision_change
WHERE became = 'carried over'
ORDER BY kind DESC, record, phase, person, date, vote, criterion;
