-- Studies in the review that the earlier version did not have. An item is the study's name.
SELECT study AS item
FROM study
WHERE study NOT IN (SELECT study FROM earlier_study)
ORDER BY item;
