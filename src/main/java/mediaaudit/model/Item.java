package mediaaudit.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A movie, a series, a season or an episode, with its files.
 *
 * @param id stable key: root name, folder, kind and numbers
 * @param parentId the season of an episode, the series of a season; null for the others
 * @param title of a movie or series; of an episode null when neither its name nor its NFO tells one
 * @param year of release; null when no name tells it
 * @param season number, 0 for specials; null for movies and series
 * @param episode first number; null for all but episodes, and for specials of which no name tells
 *     one
 * @param lastEpisode last number of a file with several episodes, else the first; null like that
 * @param airDate day of broadcast of an episode; null when the name tells none
 * @param absoluteNumber of an episode, counted from the series' beginning; null when the name tells
 *     none
 * @param root absolute path of the library root
 * @param path of the folder or, where the item has none of its own, of the first file; below the
 *     root, with {@code /}
 */
public record Item(
    String id,
    String parentId,
    ItemKind kind,
    String title,
    Integer year,
    Integer season,
    Integer episode,
    Integer lastEpisode,
    LocalDate airDate,
    Integer absoluteNumber,
    ProviderIds ids,
    Release release,
    String root,
    String path,
    List<Video> videos,
    List<Asset> assets) {

  public Item {
    videos = List.copyOf(videos);
    assets = List.copyOf(assets);
  }

  /** An item that is known neither by a day nor by a number from the series' beginning. */
  public Item(
      String id,
      String parentId,
      ItemKind kind,
      String title,
      Integer year,
      Integer season,
      Integer episode,
      Integer lastEpisode,
      ProviderIds ids,
      Release release,
      String root,
      String path,
      List<Video> videos,
      List<Asset> assets) {
    this(
        id,
        parentId,
        kind,
        title,
        year,
        season,
        episode,
        lastEpisode,
        null,
        null,
        ids,
        release,
        root,
        path,
        videos,
        assets);
  }

  /** This item with other files. */
  public Item with(List<Video> otherVideos, List<Asset> otherAssets) {
    return new Item(
        id,
        parentId,
        kind,
        title,
        year,
        season,
        episode,
        lastEpisode,
        airDate,
        absoluteNumber,
        ids,
        release,
        root,
        path,
        otherVideos,
        otherAssets);
  }

  /** This item with a key that begins like that of the folder from which it was read. */
  public Item readFrom(String unitHash) {
    return new Item(
        PathHash.within(unitHash, id),
        parentId == null ? null : PathHash.within(unitHash, parentId),
        kind,
        title,
        year,
        season,
        episode,
        lastEpisode,
        airDate,
        absoluteNumber,
        ids,
        release,
        root,
        path,
        videos,
        assets);
  }

  /** The videos that are the item itself: its versions and parts. */
  public List<Video> mainVideos() {
    return videos.stream().filter(video -> video.role() == VideoRole.MAIN).toList();
  }

  /** Whether a movie has no folder of its own. */
  public boolean isLoose() {
    return kind == ItemKind.MOVIE && mainVideos().stream().map(Video::path).anyMatch(path::equals);
  }

  /** Whether the item has a usable file of this kind; a file of 0 bytes is none. */
  public boolean has(AssetKind kind) {
    return assets.stream().anyMatch(asset -> asset.kind() == kind && asset.sizeBytes() > 0);
  }

  /** Whether an episode's number is the month and day of its broadcast, for want of another. */
  public boolean isNumberedByDay() {
    return airDate != null
        && episode != null
        && episode == airDate.getMonthValue() * 100 + airDate.getDayOfMonth();
  }

  /**
   * What tells an episode as people write it: {@code S01E03}, {@code S01E03-E04} or, where it has
   * nothing but a day of broadcast, {@code 2011-11-15}; a special without a number has its title
   * alone.
   */
  public String episodeCode() {
    if (episode == null) {
      return title;
    }
    if (isNumberedByDay()) {
      return airDate.toString();
    }
    String first = "S%02dE%02d".formatted(season, episode);
    return lastEpisode.equals(episode) ? first : first + "-E%02d".formatted(lastEpisode);
  }

  /** What tells a season: {@code Season 2} or, of number 0, {@code Specials}. */
  public String seasonName() {
    return season == 0 ? "Specials" : "Season " + season;
  }

  /** Title and year as people write them: {@code Heat (1995)}; the path where there is no title. */
  public String titled() {
    return titled(title, year, path);
  }

  /**
   * The item as people say it: {@code Lost (2004) S01E02}.
   *
   * @param titled the movie or series to which it belongs, as that is titled
   */
  public String of(String titled) {
    return switch (kind) {
      case MOVIE, SERIES -> titled;
      case SEASON -> titled + " " + seasonName();
      case EPISODE -> titled + " " + episodeCode();
    };
  }

  /** Title and year of a movie or series as people write them. */
  public static String titled(String title, Integer year, String path) {
    String name = title == null ? path : title;
    return year == null ? name : name + " (" + year + ")";
  }

  /** The absolute path as shown to people. */
  public String absolutePath() {
    return absolute(root, path);
  }

  /** The absolute path of what stands below a root, as shown to people. */
  public static String absolute(String root, String below) {
    return below.isEmpty() ? root : root.endsWith("/") ? root + below : root + "/" + below;
  }
}
