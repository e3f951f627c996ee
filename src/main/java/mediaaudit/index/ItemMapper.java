package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;

/** An item's columns as a record, without its videos and assets. */
final class ItemMapper {
  private ItemMapper() {}

  static Item read(ResultSet row) throws SQLException {
    return new Item(
        row.getString("id"),
        row.getString("parent_id"),
        EnumWords.constant(ItemKind.class, row.getString("kind")),
        row.getString("title"),
        row.getObject("release_year", Integer.class),
        row.getObject("season_number", Integer.class),
        row.getObject("episode_number", Integer.class),
        row.getObject("last_episode_number", Integer.class),
        row.getObject("air_date", LocalDate.class),
        row.getObject("absolute_number", Integer.class),
        new ProviderIds(
            row.getString("imdb_id"), row.getString("tmdb_id"), row.getString("tvdb_id")),
        new Release(
            row.getString("edition"),
            row.getString("screen_size"),
            row.getString("source"),
            row.getString("release_group")),
        row.getString("root_path"),
        row.getString("path"),
        List.of(),
        List.of());
  }
}
