package mediaaudit.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.FileFailure;
import mediaaudit.model.Item;
import mediaaudit.model.ItemFiles;
import mediaaudit.model.Probe;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Stream;
import mediaaudit.model.UserError;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * Reads the videos and assets of many items. Each table is passed from its first row to its last: a
 * row that is looked up by its key costs a page of the file, on which a hundred others stand, so
 * that to pass over all of them is cheaper as soon as one in a hundred is wanted. Where there are
 * more items than memory should hold with all their files, that one pass puts the rows on {@link
 * Shelves}.
 */
final class ItemFilesReader implements ItemFiles, Closeable {
  /** Some 25 MB. */
  private static final int SHELF_ITEMS = 10_000;

  private static final String VIDEOS =
      "select item_id, path_hash, video_position, role, label, part from item_video";
  private static final String ASSETS =
      """
      select
        item_id, path_hash, kind, meant_as, ranks, language, is_forced, is_hearing_impaired,
        is_default, subtitle_title
      from asset
      """;
  private static final String FILES =
      "select path_hash, folder_hash, name, size_bytes, trouble from file";
  private static final String FOLDERS = "select path_hash, path from folder";
  private static final String STREAMS = "select * from stream";
  private static final String PROBES = "select * from probe";

  private static final Comparator<Asset> SHELF =
      Comparator.<Asset, String>comparing(asset -> asset.kind().word())
          .thenComparing(asset -> SlashedPath.name(asset.path()));

  private final Rows rows;
  private final IndexFile file;
  private final int shelfItems;
  private final List<Closeable> open = new ArrayList<>();

  /**
   * Reads from an open index.
   *
   * @param file beside which temporary files may lie
   */
  ItemFilesReader(Connection connection, IndexFile file) {
    this(connection, file, SHELF_ITEMS);
  }

  /** As above, with so many items at a time in memory. */
  ItemFilesReader(Connection connection, IndexFile file, int shelfItems) {
    this.rows = new Rows(connection);
    this.file = file;
    this.shelfItems = shelfItems;
  }

  /** Answers the questions above, with all rows or with those that some items need. */
  private interface Tables {
    void each(String sql, Rows.Passing passing) throws SQLException;
  }

  @Override
  public Iterator<Item> whole(List<Item> items) {
    if (items.size() <= shelfItems) {
      return read(rows::each, items).iterator();
    }
    List<List<Item>> shelves =
        Chunks.of(items, Math.max(shelfItems, items.size() / KeyShelves.MOST + 1));
    Shelves shelved = shelve(shelves);
    return IntStream.range(0, shelves.size())
        .boxed()
        .flatMap(
            shelf ->
                read((sql, passing) -> shelved.each(sql, shelf, passing), shelves.get(shelf))
                    .stream())
        .iterator();
  }

  private static List<Item> read(Tables tables, List<Item> items) {
    try {
      return new Pass(tables).over(items);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  private Shelves shelve(List<List<Item>> items) {
    try {
      IndexFile workshop = file.workshop();
      open.add(workshop::deleteWithFolder);
      Shelves shelves = new Shelves(workshop.path());
      open.add(0, shelves);
      new Shelving(rows, shelves).run(items);
      return shelves;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw failed(e);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  private static UserError failed(IOException e) {
    return FileFailure.error(
        "put rows aside in a temporary file", e, "check the disk of the index");
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : open) {
      each.close();
    }
    open.clear();
  }

  /** Where a file stands. */
  private record Place(String path, long sizeBytes, String trouble) {}

  /** A video of an item. */
  private record Positioned(int position, Video video) {}

  /** One pass over the tables. */
  private static final class Pass {
    private final Tables tables;
    private final Interned interned = new Interned();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Stream>> streams = new HashMap<>();
    private final Map<String, Probe> probes = new HashMap<>();
    private final Map<String, List<Positioned>> videos = new HashMap<>();
    private final Map<String, List<Asset>> assets = new HashMap<>();

    Pass(Tables tables) {
      this.tables = tables;
    }

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
      for (String table : List.of(VIDEOS, ASSETS)) {
        tables.each(
            table,
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
      tables.each(FOLDERS, row -> folders.put(row.getString(1), row.getString(2)));
      tables.each(
          FILES,
          row -> {
            String file = row.getString(1);
            if (files.contains(file)) {
              String folder = folders.get(row.getString(2));
              places.put(
                  file,
                  new Place(
                      SlashedPath.join(folder, row.getString(3)),
                      row.getLong(4),
                      row.getString(5)));
            }
          });
    }

    private void readStreams() throws SQLException {
      tables.each(
          STREAMS,
          row -> {
            String file = row.getString("path_hash");
            if (places.containsKey(file)) {
              streams
                  .computeIfAbsent(file, key -> new ArrayList<>(3))
                  .add(interned.of(StreamRow.of(row).stream()));
            }
          });
    }

    private void readProbes() throws SQLException {
      tables.each(
          PROBES,
          row -> {
            String file = row.getString("path_hash");
            if (places.containsKey(file)) {
              probes.put(file, ProbeRow.of(row).with(inOrder(streams.remove(file))));
            }
          });
    }

    private void readVideos(Set<String> ids) throws SQLException {
      tables.each(
          VIDEOS,
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
      tables.each(
          ASSETS,
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

  private static AssetKind kind(String word) {
    return EnumWords.constant(AssetKind.class, word);
  }

  private static List<Stream> inOrder(List<Stream> streams) {
    return streams == null
        ? List.of()
        : streams.stream().sorted(Comparator.comparing(Stream::position)).toList();
  }

  /** The one pass that puts rows on shelves. */
  private record Shelving(Rows rows, Shelves shelves) {
    void run(List<List<Item>> items) throws SQLException {
      KeyShelves files = new KeyShelves();
      KeyShelves folders = new KeyShelves();
      Map<String, Integer> shelfOf = new HashMap<>();
      for (int shelf = 0; shelf < items.size(); shelf++) {
        for (Item item : items.get(shelf)) {
          shelfOf.put(item.id(), shelf);
        }
      }
      for (String table : List.of(VIDEOS, ASSETS)) {
        rows.each(
            table,
            row -> {
              Integer shelf = shelfOf.get(row.getString(1));
              if (shelf != null) {
                files.add(row.getString(2), shelf);
                put(table, shelf, row);
              }
            });
      }
      shelfOf.clear();
      rows.each(
          FILES,
          row ->
              files.each(
                  row.getString(1),
                  shelf -> {
                    folders.add(row.getString(2), shelf);
                    put(FILES, shelf, row);
                  }));
      byKey(FOLDERS, folders);
      byKey(STREAMS, files);
      byKey(PROBES, files);
    }

    private void byKey(String sql, KeyShelves keys) throws SQLException {
      rows.each(sql, row -> keys.each(row.getString(1), shelf -> put(sql, shelf, row)));
    }

    private void put(String sql, int shelf, ResultSet row) throws SQLException {
      shelves.put(sql, shelf, row);
    }
  }
}
