package mediaaudit.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Entry;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PathHash;
import mediaaudit.model.UserError;

/** Artwork patterns in force: chosen profiles, then the user's own regular expressions. */
public final class ArtworkPatterns {
  private static final String CUSTOM = "custom";

  private final Chosen chosen;
  private final Map<Kind, List<Pattern>> custom;
  private final Set<Kind> replaced;

  /** The chosen profiles, which are read once somebody looks for artwork. */
  private static final class Chosen {
    private final String fingerprint;
    private final Supplier<List<ArtworkProfile>> source;
    private List<ArtworkProfile> profiles;

    Chosen(String fingerprint, Supplier<List<ArtworkProfile>> source) {
      this.fingerprint = fingerprint;
      this.source = source;
    }

    synchronized List<ArtworkProfile> profiles() {
      if (profiles == null) {
        profiles = List.copyOf(source.get());
      }
      return profiles;
    }
  }

  /** What a user's own patterns may be for. */
  private enum Kind {
    POSTER,
    BACKGROUND,
    BANNER,
    TITLE_CARD,
    TRAILER,
    SUBTITLE,
    NFO;

    String key() {
      return name().toLowerCase(Locale.ROOT) + "_patterns";
    }

    boolean isFor(AssetKind kind) {
      return name().equals(kind.name());
    }

    static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow(() -> unknown(key));
    }

    private static UserError unknown(String key) {
      String allowed = Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", "));
      return new UserError(
          ExitCode.CONFIGURATION, "unknown patterns %s; allowed are: %s".formatted(key, allowed));
    }
  }

  private ArtworkPatterns(Chosen chosen, Map<Kind, List<Pattern>> custom, Set<Kind> replaced) {
    this.chosen = chosen;
    this.custom = custom;
    this.replaced = replaced;
  }

  /** The patterns of these profiles. */
  public static ArtworkPatterns of(List<ArtworkProfile> profiles) {
    String fingerprint =
        profiles.stream().map(ArtworkProfile::fingerprint).collect(Collectors.joining());
    return of(fingerprint, () -> profiles);
  }

  /**
   * The patterns of profiles that are read only when they are needed.
   *
   * @param fingerprint changes when any of the profiles does
   */
  public static ArtworkPatterns of(String fingerprint, Supplier<List<ArtworkProfile>> profiles) {
    return new ArtworkPatterns(
        new Chosen(fingerprint, profiles), new EnumMap<>(Kind.class), EnumSet.noneOf(Kind.class));
  }

  /**
   * These patterns and the user's: regular expressions that are searched, in any letter case, on
   * the path below the item's folder, with {@code /}.
   *
   * @param patterns by {@code poster_patterns} and so on
   * @param extend whether they are added; else they replace all others of their kind
   */
  public ArtworkPatterns with(Map<String, List<String>> patterns, boolean extend) {
    Map<Kind, List<Pattern>> more = new EnumMap<>(Kind.class);
    custom.forEach(more::put);
    Set<Kind> gone = EnumSet.noneOf(Kind.class);
    gone.addAll(replaced);
    new TreeMap<>(patterns)
        .forEach(
            (key, expressions) -> {
              Kind kind = Kind.of(key);
              List<Pattern> all =
                  new ArrayList<>(extend ? more.getOrDefault(kind, List.of()) : List.of());
              expressions.forEach(expression -> all.add(compile(key, expression)));
              more.put(kind, List.copyOf(all));
              if (!extend) {
                gone.add(kind);
              }
            });
    return new ArtworkPatterns(chosen, more, gone);
  }

  /** A text that changes when any pattern changes. */
  public String fingerprint() {
    return PathHash.of(
        chosen.fingerprint,
        PathHash.ofAll(custom.keySet()),
        PathHash.ofAll(custom.values().stream().map(PathHash::ofAll).toList()),
        PathHash.ofAll(replaced));
  }

  /**
   * Names under which an image that the item lacks would count, the best first, and where they do;
   * empty where no server shows such images.
   */
  public Optional<String> wanted(Item item, AssetKind kind) {
    WantedArtwork wanted = new WantedArtwork(chosen.profiles(), item, kind);
    return replaced.stream()
        .filter(it -> it.isFor(kind))
        .findFirst()
        .map(own -> wanted.placed("a name that " + own.key() + " find"))
        .or(wanted::names);
  }

  /** The artwork of the item that stands here. */
  List<Asset> find(ArtworkPlace place) {
    Artwork artwork = new Artwork();
    ArtworkSearch search = new ArtworkSearch(place);
    if (!search.isEmpty()) {
      chosen.profiles().forEach(profile -> addNamed(artwork, profile, search));
    }
    custom.forEach((kind, patterns) -> addMatching(artwork, kind, place));
    return artwork.assets();
  }

  private void addNamed(Artwork artwork, ArtworkProfile profile, ArtworkSearch search) {
    ItemKind item = search.place().kind();
    for (AssetKind kind : profile.templates().getOrDefault(item, Map.of()).keySet()) {
      if (replaced.stream().noneMatch(it -> it.isFor(kind))) {
        artwork.add(kind, profile.choices(kind, search), profile.server());
      }
    }
  }

  private void addMatching(Artwork artwork, Kind kind, ArtworkPlace place) {
    List<Entry> files =
        place.candidates().stream()
            .filter(it -> it.file().kind() == FileKind.IMAGE && it.file().sizeBytes() > 0)
            .filter(it -> matches(kind, it.path()))
            .map(ArtworkPlace.Candidate::file)
            .toList();
    Arrays.stream(Artwork.KINDS)
        .filter(kind::isFor)
        .forEach(asset -> artwork.add(asset, files, CUSTOM));
  }

  /** Whether the file is subtitles; {@code path} is below the item's folder. */
  boolean isSubtitle(Entry file, String path) {
    return isKind(file, FileKind.SUBTITLE, Kind.SUBTITLE, path);
  }

  /** Whether the file is an NFO; {@code path} is below the item's folder. */
  boolean isNfo(Entry file, String path) {
    return isKind(file, FileKind.NFO, Kind.NFO, path);
  }

  private boolean isKind(Entry file, FileKind fileKind, Kind kind, String path) {
    return (file.kind() == fileKind && !replaced.contains(kind)) || matches(kind, path);
  }

  /**
   * Whether a video is a trailer.
   *
   * @param named whether its own name or its folder's says so
   * @param path below the item's folder
   */
  boolean isTrailer(boolean named, String path) {
    boolean known = named || chosen.profiles().stream().anyMatch(profile -> names(profile, path));
    return (known && !replaced.contains(Kind.TRAILER)) || matches(Kind.TRAILER, path);
  }

  private static boolean names(ArtworkProfile profile, String path) {
    String stem = ImageShelf.key(FileKind.stem(path));
    return profile.trailers().values().stream()
        .flatMap(List::stream)
        .anyMatch(template -> isNamed(template, stem));
  }

  private static boolean isNamed(String template, String stem) {
    if (template.endsWith("/*")) {
      return stem.startsWith(template.substring(0, template.length() - 1));
    }
    String tail = template.replace("{stem}", "");
    return template.equals(tail)
        ? stem.equals(tail)
        : stem.length() > tail.length() && stem.endsWith(tail);
  }

  private boolean matches(Kind kind, String path) {
    return custom.getOrDefault(kind, List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(path).find());
  }

  private static Pattern compile(String key, String expression) {
    try {
      return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException cause) {
      throw new UserError(
          ExitCode.CONFIGURATION,
          "%s: %s is no regular expression: %s".formatted(key, expression, cause.getDescription()),
          cause);
    }
  }
}
