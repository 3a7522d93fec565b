-- What was wrong with the input?
-- A row is a file and a kind of problem. rows counts rows of the file. kept: the row was used all the same;
-- rejected: it was not. An example is the first line with the problem, and what stands there.
SELECT
    file,
    code,
    effect,
    count(*) AS rows,
    min(line) AS first_line,
    left(arg_min(value, (line, field, value)), 80) AS example,
    any_value(text ORDER BY text) AS text
FROM issue
GROUP BY file, code, effect
ORDER BY file, code, effect;
