package mediaaudit.index;

import java.sql.Types;
import java.util.Locale;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Stores enum constants as lower-case words, which read well in SQL. */
@SuppressWarnings("rawtypes")
final class EnumWords extends AbstractArgumentFactory<Enum> {
  EnumWords() {
    super(Types.VARCHAR);
  }

  /** The word that is stored of a constant. */
  static String word(Enum constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a word that was stored; null of null. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  @Override
  protected Argument build(Enum constant, ConfigRegistry config) {
    String word = word(constant);
    return (position, statement, context) -> statement.setString(position, word);
  }
}
