package mediaaudit.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The languages by their codes and names, from the table {@code languages.tsv}. */
final class Languages {
  private static final String TABLE = "languages.tsv";
  private static final int LONGEST = 32;
  private static final int SCRIPT = 4;
  private static final int AREA = 3;
  private static final Map<String, Known> KNOWN = table();
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> SCRIPTS = Set.of("hans", "hant", "latn", "cyrl", "arab", "deva");

  private Languages() {}

  /**
   * A language.
   *
   * @param tag of BCP 47
   * @param code whether it was told by a code rather than by its name
   */
  record Known(String tag, boolean code) {}

  /**
   * The language of this code or name.
   *
   * @param key in lower case; of several words without anything between them
   */
  static Optional<Known> of(String key) {
    return key.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(KNOWN.get(Folded.of(key)));
  }

  /** The tag with a script or region behind it; empty when the key is neither. */
  static Optional<String> with(String tag, String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    if (SCRIPTS.contains(key)) {
      return Optional.of(tag + "-" + upper.charAt(0) + key.substring(1));
    }
    boolean area = key.length() == AREA && ProviderIdReader.isNumber(key);
    String region = region(tag, upper);
    return key.length() < SCRIPT && (area || COUNTRIES.contains(region))
        ? Optional.of(tag + "-" + region)
        : Optional.empty();
  }

  /** The region that people mean by these letters. */
  private static String region(String tag, String letters) {
    if (tag.equals("es") && letters.equals("LA")) {
      return "419";
    }
    return letters.equals("UK") ? "GB" : letters;
  }

  private static Map<String, Known> table() {
    Map<String, Known> known = new HashMap<>();
    try (InputStream stream =
        Objects.requireNonNull(Languages.class.getResourceAsStream(TABLE), TABLE)) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> put(known, line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(known);
  }

  private static void put(Map<String, Known> known, String[] cells) {
    for (String code : cells[1].split(" ")) {
      known.putIfAbsent(code, new Known(cells[0], true));
    }
    for (String name : cells[2].split("\\|")) {
      known.putIfAbsent(Folded.of(Shown.key(name)), new Known(cells[0], false));
    }
    known.remove("");
  }
}
