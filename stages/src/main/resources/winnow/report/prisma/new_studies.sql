-- Studies in the review. An item is the study's name.
SELECT study AS item
FROM study
ORDER BY item;
