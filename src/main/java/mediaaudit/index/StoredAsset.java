package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.ExternalSubtitle;

/**
 * An asset of an item.
 *
 * @param language of a subtitle, as its name says; null where it says none, and for other kinds
 * @param subtitleTitle of a subtitle's track, as its name says; null as above
 * @param ranks the servers that use it with their ranks: {@code jellyfin=1,plex=2}
 */
public record StoredAsset(
    String itemId,
    String pathHash,
    String path,
    long sizeBytes,
    AssetKind kind,
    AssetKind meantAs,
    String ranks,
    String language,
    boolean isForced,
    boolean isHearingImpaired,
    boolean isDefault,
    String subtitleTitle) {
  static StoredAsset of(ResultSet row) throws SQLException {
    return new StoredAsset(
        row.getString("item_id"),
        row.getString("path_hash"),
        row.getString("path"),
        row.getLong("size_bytes"),
        EnumWords.constant(AssetKind.class, row.getString("kind")),
        EnumWords.constant(AssetKind.class, row.getString("meant_as")),
        row.getString("ranks"),
        row.getString("language"),
        row.getBoolean("is_forced"),
        row.getBoolean("is_hearing_impaired"),
        row.getBoolean("is_default"),
        row.getString("subtitle_title"));
  }

  Asset asset() {
    return new Asset(pathHash, path, sizeBytes, kind, meantAs, read(ranks), subtitle());
  }

  private ExternalSubtitle subtitle() {
    return kind == AssetKind.SUBTITLE
        ? new ExternalSubtitle(language, isForced, isHearingImpaired, isDefault, subtitleTitle)
        : null;
  }

  static String write(Map<String, Integer> ranks) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(ranks)
        .forEach(
            (server, rank) ->
                text.append(text.isEmpty() ? "" : ",").append(server).append('=').append(rank));
    return text.toString();
  }

  private static Map<String, Integer> read(String text) {
    Map<String, Integer> ranks = new TreeMap<>();
    for (String entry : text.split(",")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        ranks.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
      }
    }
    return ranks;
  }
}
