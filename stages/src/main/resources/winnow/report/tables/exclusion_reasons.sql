-- question: Why were citations excluded, where, and by whom?
-- row: a step and a criterion, in protocol order; those that excluded nothing at that step are left out
-- note: Citations are records without their duplicates.
-- key: step, criterion
-- label: reason
-- behind: exclusion
-- unit: citations
-- counts excluded: count(*)
-- counts by_people: count(*)
-- where by_people: decided_by = 'person'
-- counts by_automation: count(*)
-- where by_automation: decided_by = 'automation'
SELECT
    step,
    criterion,
    reason_text AS reason,
    count(*) AS excluded,
    count(*) FILTER (decided_by = 'person') AS by_people,
    count(*) FILTER (decided_by = 'automation') AS by_automation
FROM exclusion
GROUP BY step, criterion, reason_text, position
ORDER BY list_position(['threshold', 'title', 'fulltext'], step), position;
