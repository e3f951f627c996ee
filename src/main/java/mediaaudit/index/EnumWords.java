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

  @Override
  protected Argument build(Enum constant, ConfigRegistry config) {
    String word = constant.name().toLowerCase(Locale.ROOT);
    return (position, statement, context) -> statement.setString(position, word);
  }
}
