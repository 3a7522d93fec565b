-- question: In which subtasks do studies report negative results?
-- row: a subtask of a task in a stage about which a study says whether its result is negative
-- note: A study counts once per subtask, and as negative if it says so of any use of any version there.
-- key: stage, task, subtask
-- behind: use_of_version
-- unit: studies
-- counts negative: count(DISTINCT study)
-- where negative: negative
-- counts studies: count(DISTINCT study)
-- where studies: negative IS NOT NULL
-- share negative_percent: negative of studies
SELECT
    stage,
    task,
    subtask,
    count(DISTINCT study) FILTER (negative) AS negative,
    count(DISTINCT study) AS studies,
    round(100 * count(DISTINCT study) FILTER (negative) / count(DISTINCT study), 1) AS negative_percent
FROM use_of_version
WHERE negative IS NOT NULL
GROUP BY stage, task, subtask
ORDER BY position_of('stage', stage), position_of('task', task), position_of('subtask', subtask);
