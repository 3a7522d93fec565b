package winnow.model;

/**
 * What one field says about whether two records are the same report.
 *
 * @param field the comparison's name, usually a field's
 * @param level the level of the rule table that held, in words
 * @param bits weight of evidence: positive for, negative against, 0 says nothing
 */
public record Evidence(String field, String level, double bits) {}
