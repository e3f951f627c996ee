package mediaaudit.cli;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds the value of a key: the first of its sources that says something wins. They are asked in
 * the order of the calls, so an option stands before a variable, that before the file.
 */
final class Choice<T> {
  private final String key;
  private final Map<String, String> environment;
  private final Consumer<Effective> told;
  private T value;
  private Effective.Origin origin = Effective.Origin.DEFAULT;
  private String name;

  /**
   * Nothing is chosen yet.
   *
   * @param told is given what was chosen
   */
  Choice(String key, Map<String, String> environment, Consumer<Effective> told) {
    this.key = key;
    this.environment = environment;
    this.told = told;
  }

  /** An option's value; null where the user gave none. */
  Choice<T> option(String option, T given) {
    return take(given, Effective.Origin.OPTION, option);
  }

  /** A variable of the environment, unless it is blank. */
  Choice<T> variable(String variable, Function<String, T> meaning) {
    String text = environment.get(variable);
    return value != null || text == null || text.isBlank()
        ? this
        : take(meaning.apply(text), Effective.Origin.ENVIRONMENT, variable);
  }

  /** What the configuration file says; null where it is silent. */
  Choice<T> file(T written) {
    return take(written, Effective.Origin.FILE, null);
  }

  /** What was chosen, or else the default. */
  T otherwise(T usual) {
    T chosen = value == null ? usual : value;
    told.accept(new Effective(key, chosen, origin, name));
    return chosen;
  }

  private Choice<T> take(T given, Effective.Origin from, String by) {
    if (value == null && given != null) {
      value = given;
      origin = from;
      name = by;
    }
    return this;
  }
}
