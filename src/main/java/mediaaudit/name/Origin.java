package mediaaudit.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.SlashedPath;

/**
 * A fact of an item, and where it is told.
 *
 * @param from such as {@code the folder's name}
 */
public record Origin(String fact, String value, String from) {

  /** Which of the item's neighbours are there to tell of it. */
  public record Texts(boolean plexmatch, boolean nfo) {}

  /**
   * The facts of an item, found by reading its names again: what no name tells comes from the texts
   * beside it.
   *
   * @param series of a season or episode; null for others
   */
  public static List<Origin> of(Item item, Item series, Texts texts) {
    Map<String, ParsedName> names = names(item, series);
    List<Origin> facts = new ArrayList<>();
    boolean movie = series == null;
    if (item.kind() == ItemKind.EPISODE && item.episode() == null) {
      facts.add(new Origin("title", item.title(), "the file's name"));
    } else {
      add(facts, "title", item.title(), names, texts, name -> title(name, item));
    }
    add(facts, "year", item.year(), names, texts, name -> name.titles().year());
    if (!movie) {
      add(facts, "season", item.season(), names, texts, name -> name.numbers().season());
    }
    if (item.episode() != null) {
      String code = item.episodeCode();
      add(
          facts,
          "numbers",
          code,
          names,
          texts,
          name ->
              name.numbers().episodes().isEmpty() && name.numbers().absolute().isEmpty()
                  ? null
                  : code);
    }
    add(facts, "imdb_id", item.ids().imdb(), names, texts, name -> name.ids().imdb());
    add(facts, "tmdb_id", item.ids().tmdb(), names, texts, name -> name.ids().tmdb());
    add(facts, "tvdb_id", item.ids().tvdb(), names, texts, name -> name.ids().tvdb());
    add(
        facts,
        "edition",
        item.release().edition(),
        names,
        texts,
        name -> name.release().release().edition());
    add(
        facts,
        "screen_size",
        item.release().screenSize(),
        names,
        texts,
        name -> name.release().release().screenSize());
    add(
        facts,
        "source",
        item.release().source(),
        names,
        texts,
        name -> name.release().release().source());
    add(
        facts,
        "release_group",
        item.release().group(),
        names,
        texts,
        name -> name.release().release().group());
    return facts;
  }

  private static String title(ParsedName name, Item item) {
    return switch (item.kind()) {
      case MOVIE -> name.titles().title();
      case SERIES -> name.titles().series();
      case EPISODE -> name.titles().episode();
      case SEASON -> null;
    };
  }

  /** The names that tell of the item, read by themselves, in the order in which they count. */
  private static Map<String, ParsedName> names(Item item, Item series) {
    Map<String, ParsedName> names = new LinkedHashMap<>();
    String file =
        item.mainVideos().isEmpty() ? "" : SlashedPath.name(item.mainVideos().get(0).path());
    boolean loose = item.videos().stream().anyMatch(video -> video.path().equals(item.path()));
    switch (item.kind()) {
      case MOVIE -> {
        if (!loose) {
          names.put("the folder's name", read(SlashedPath.name(item.path()), NameKind.MOVIE));
        }
        names.put("the file's name", read(file, NameKind.MOVIE));
      }
      case SERIES ->
          names.put(
              loose ? "the files' names" : "the folder's name",
              read(SlashedPath.name(item.path()), loose ? NameKind.EPISODE : NameKind.SERIES));
      case SEASON -> {
        String path = SlashedPath.name(series.path()) + "/" + SlashedPath.name(item.path());
        names.put("the folder's name", read(path, NameKind.SEASON));
      }
      case EPISODE -> {
        String path = item.path();
        names.put("the file's name", read(SlashedPath.name(path), NameKind.EPISODE));
        names.put("the folder's name", read(path, NameKind.EPISODE));
      }
    }
    return names;
  }

  private static ParsedName read(String path, NameKind kind) {
    return NameParser.parse(NameQuery.of(path), kind);
  }

  private static void add(
      List<Origin> facts,
      String fact,
      Object value,
      Map<String, ParsedName> names,
      Texts texts,
      Function<ParsedName, Object> told) {
    if (value != null) {
      String from =
          names.entrySet().stream()
              .filter(name -> same(told.apply(name.getValue()), value))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseGet(() -> elsewhere(texts));
      facts.add(new Origin(fact, value.toString(), from));
    }
  }

  private static boolean same(Object told, Object value) {
    return told != null && Objects.equals(told.toString(), value.toString());
  }

  private static String elsewhere(Texts texts) {
    if (texts.plexmatch()) {
      return texts.nfo() ? ".plexmatch or the NFO" : ".plexmatch";
    }
    return texts.nfo() ? "the NFO" : "the names around it";
  }
}
