package mediaaudit.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.Probe;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * Reads the videos and assets of many items at once. Each table is passed from its first row to its
 * last: a row that is looked up by its key costs a page of the file, on which a hundred others
 * stand, so that to pass over all of them is cheaper as soon as one in a hundred is wanted.
 */
final class ItemFilesReader implements ItemFiles {
  private static final Comparator<Asset> SHELF =
      Comparator.<Asset, String>comparing(asset -> asset.kind().word())
          .thenComparing(asset -> asset.path().substring(asset.path().lastIndexOf('/') + 1));

  private final Rows rows;

  ItemFilesReader(Connection connection) {
    this.rows = new Rows(connection);
  }

  @Override
  public List<Item> whole(List<Item> items) {
    try {
      return new Pass().over(items);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a file stands. */
  private record Place(String path, long sizeBytes, String trouble) {}

  /** A video of an item. */
  private record Positioned(int position, Video video) {}

  /** One pass over the tables. */
  private final class Pass {
    private final StreamMapper mapper = new StreamMapper();
    private final Interned interned = new Interned();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Stream>> streams = new HashMap<>();
    private final Map<String, Probe> probes = new HashMap<>();
    private final Map<String, List<Positioned>> videos = new HashMap<>();
    private final Map<String, List<Asset>> assets = new HashMap<>();

    List<Item> over(List<Item> items) throws SQLException {
      Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
      readPlaces(files(ids));
      readStreams();
      readProbes();
      readVideos(ids);
      readAssets(ids);
      return items.stream().map(item -> item.with(videos(item), assets(item))).toList();
    }

    /** Keys of all files of these items. */
    private Set<String> files(Set<String> ids) throws SQLException {
      Set<String> files = new HashSet<>();
      for (String table : List.of("item_video", "asset")) {
        rows.each(
            "select item_id, path_hash from " + table,
            row -> {
              if (ids.contains(row.getString(1))) {
                files.add(row.getString(2));
              }
            });
      }
      return files;
    }

    private void readPlaces(Set<String> files) throws SQLException {
      Map<String, String> folders = new HashMap<>();
      rows.each(
          "select path_hash, path from folder",
          row -> folders.put(row.getString(1), row.getString(2)));
      rows.each(
          "select path_hash, folder_hash, name, size_bytes, trouble from file",
          row -> {
            String file = row.getString(1);
            if (files.contains(file)) {
              String folder = folders.get(row.getString(2));
              places.put(
                  file,
                  new Place(path(folder, row.getString(3)), row.getLong(4), row.getString(5)));
            }
          });
    }

    private void readStreams() throws SQLException {
      rows.each(
          "select * from stream",
          row -> {
            String file = row.getString("path_hash");
            if (places.containsKey(file)) {
              streams
                  .computeIfAbsent(file, key -> new ArrayList<>(3))
                  .add(interned.of(mapper.map(row, null).stream()));
            }
          });
    }

    private void readProbes() throws SQLException {
      rows.each(
          "select * from probe",
          row -> {
            String file = row.getString("path_hash");
            if (places.containsKey(file)) {
              probes.put(file, ProbeRow.of(row).with(inOrder(streams.remove(file))));
            }
          });
    }

    private void readVideos(Set<String> ids) throws SQLException {
      rows.each(
          "select item_id, path_hash, video_position, role, label, part from item_video",
          row -> {
            if (ids.contains(row.getString(1)) && places.containsKey(row.getString(2))) {
              videos
                  .computeIfAbsent(row.getString(1), key -> new ArrayList<>(2))
                  .add(new Positioned(row.getInt(3), video(row)));
            }
          });
    }

    private Video video(ResultSet row) throws SQLException {
      String file = row.getString(2);
      Place place = places.get(file);
      return new Video(
          file,
          place.path(),
          place.sizeBytes(),
          EnumWords.constant(VideoRole.class, row.getString(4)),
          row.getString(5),
          row.getObject(6, Integer.class),
          place.trouble(),
          probes.get(file));
    }

    private void readAssets(Set<String> ids) throws SQLException {
      rows.each(
          """
          select
            item_id, path_hash, kind, meant_as, ranks, language, is_forced, is_hearing_impaired,
            is_default, subtitle_title
          from asset
          """,
          row -> {
            if (ids.contains(row.getString(1)) && places.containsKey(row.getString(2))) {
              assets.computeIfAbsent(row.getString(1), key -> new ArrayList<>(4)).add(asset(row));
            }
          });
    }

    private Asset asset(ResultSet row) throws SQLException {
      Place place = places.get(row.getString(2));
      return new StoredAsset(
              row.getString(1),
              row.getString(2),
              place.path(),
              place.sizeBytes(),
              kind(row.getString(3)),
              kind(row.getString(4)),
              row.getString(5),
              row.getString(6),
              row.getBoolean(7),
              row.getBoolean(8),
              row.getBoolean(9),
              row.getString(10))
          .asset();
    }

    private List<Video> videos(Item item) {
      return videos.getOrDefault(item.id(), List.of()).stream()
          .sorted(Comparator.comparing(Positioned::position))
          .map(Positioned::video)
          .toList();
    }

    private List<Asset> assets(Item item) {
      return assets.getOrDefault(item.id(), List.of()).stream().sorted(SHELF).toList();
    }
  }

  private static String path(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static AssetKind kind(String word) {
    return EnumWords.constant(AssetKind.class, word);
  }

  private static List<Stream> inOrder(List<Stream> streams) {
    return streams == null
        ? List.of()
        : streams.stream().sorted(Comparator.comparing(Stream::position)).toList();
  }
}
