package mediaaudit.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What videos are counted by. Those of streams count a video once under each word that one of its
 * streams has, so that their rows together are more than the library.
 */
public enum Dimension {
  CODEC(Facts.PICTURE, "s.codec"),
  PROFILE(Facts.PICTURE, "s.profile"),
  RESOLUTION(Facts.PICTURE, "s.resolution"),
  HDR(Facts.PICTURE, "case when s.codec is not null then coalesce(s.hdr_format, 'SDR') end"),
  DEPTH(Facts.PICTURE, "s.bit_depth || ' bit'"),
  CONTAINER(Facts.PICTURE, "p.container"),
  PROBER(Facts.PICTURE, "p.prober"),
  STATUS(
      Facts.PICTURE,
      "case when f.trouble is not null then 'unreadable' else coalesce(p.status, 'unprobed') end"),
  ROOT(Facts.PLACE, "r.name"),
  AUDIO(Facts.SOUND, "a.codec"),
  CHANNELS(Facts.SOUND, "a.channel_layout"),
  LANGUAGE(Facts.SOUND, "a.language"),
  SUBTITLE(Facts.TEXT, "a.language"),
  KIND(Facts.ITEM, "case when iv.role <> 'main' then iv.role else i.kind end"),
  DECADE(Facts.ITEM, "coalesce(t.release_year, u.release_year, i.release_year) / 10 || '0s'"),
  YEAR(Facts.ITEM, "cast(coalesce(t.release_year, u.release_year, i.release_year) as varchar)"),
  SOURCE(Facts.ITEM, "i.source"),
  GROUP(Facts.ITEM, "i.release_group"),
  EDITION(Facts.ITEM, "i.edition");

  private static final String UNKNOWN = "'unknown'";

  /** Where the words come from: the tables beside {@code file f} and {@code probe p}. */
  enum Facts {
    PICTURE("left join stream s on s.path_hash = f.path_hash and s.main", UNKNOWN, false),
    PLACE(
        "join folder d on d.path_hash = f.folder_hash join root r on r.id = d.root_id",
        UNKNOWN,
        false),
    SOUND(streams("audio"), streamless(), true),
    TEXT(streams("subtitle"), streamless(), true),
    ITEM(
        """
        left join item_video iv on iv.path_hash = f.path_hash
        left join item i on i.id = iv.item_id
        left join item u on u.id = i.parent_id
        left join item t on t.id = u.parent_id
        """,
        "case when i.id is null then 'none' else 'unknown' end",
        true);

    final String join;

    /** The word where there is no value. */
    final String otherwise;

    /** Whether a file can have several rows. */
    final boolean several;

    Facts(String join, String otherwise, boolean several) {
      this.join = join;
      this.otherwise = otherwise;
      this.several = several;
    }

    private static String streams(String kind) {
      return "left join stream a on a.path_hash = f.path_hash and a.kind = '" + kind + "'";
    }

    private static String streamless() {
      return "case when a.path_hash is null then 'none' else 'unknown' end";
    }
  }

  private final Facts facts;
  private final String expression;

  Dimension(Facts facts, String expression) {
    this.facts = facts;
    this.expression = expression;
  }

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The dimension of this name.
   *
   * @throws IllegalArgumentException when there is none; its message tells those that there are
   */
  public static Dimension of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "videos are not counted by '" + word + "'; name some of " + known()));
  }

  /** All names, separated by commas. */
  public static String known() {
    return Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", "));
  }

  Facts facts() {
    return facts;
  }

  /** The SQL of the word. */
  String sql() {
    return "coalesce(" + expression + ", " + facts.otherwise + ")";
  }
}
