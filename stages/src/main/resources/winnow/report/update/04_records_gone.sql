-- Records that no export has any more
-- An export of an earlier round was changed or removed. Bring it back: nothing that was found may be lost.
SELECT record, citation, title FROM earlier.record WHERE record NOT IN (SELECT record FROM record) ORDER BY record;
