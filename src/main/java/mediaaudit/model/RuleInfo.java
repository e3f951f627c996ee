package mediaaudit.model;

/**
 * What is told of a rule before it is asked.
 *
 * @param id as the configuration and every issue name it
 * @param severity unless the configuration says otherwise
 * @param holds what should hold, one sentence for the README
 * @param advice what to do where it does not hold, for reports
 */
public record RuleInfo(
    String id, Severity severity, Category category, String holds, String advice) {}
