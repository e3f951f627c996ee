package mediaaudit.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import mediaaudit.model.ClassPathFolder;

/** The views that people ask, as the program makes them. */
public final class Views {
  private static final Pattern CREATED = Pattern.compile("create view public\\.(\\w+)");
  private static final List<String> SCRIPTS =
      List.of("db/migration/afterMigrate.sql", "db/migration/afterMigrate__columns.sql");

  private Views() {}

  /** Their names, in order. */
  public static List<String> names() {
    return SCRIPTS.stream()
        .map(script -> new String(ClassPathFolder.read(script), StandardCharsets.UTF_8))
        .flatMap(script -> CREATED.matcher(script).results().map(view -> view.group(1)))
        .sorted()
        .toList();
  }
}
