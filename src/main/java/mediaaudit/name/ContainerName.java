package mediaaudit.name;

import java.util.Arrays;
import java.util.Set;

/** Names of folders that hold movies or series and are none. */
final class ContainerName {
  /** Words for what a library holds, in the languages that media servers speak. */
  private static final Set<String> HOLDINGS =
      words(
          "movies films film tv tvshows shows series tvseries television collections collection"
              + " library media mediathek videos video anime animes documentaries documentary docs"
              + " docus dokus kids cartoons toons filme serien peliculas películas cine filmes filmy"
              + " filmer elokuvat filmek filmovi séries seriale seriály sarjat serier"
              + " telenovelas kdrama jdrama dramas cdrama moviecollection boxsets boxset miniseries"
              + " concerts standup downloads download torrents torrent usenet complete completed"
              + " incoming incomplete unsorted new recent watched unwatched archive inbox sonarr"
              + " radarr фильмы сериалы мультфильмы аниме 映画 アニメ ドラマ 电影 電影 电视剧 電視劇"
              + " 动漫 영화 드라마 애니 애니메이션");

  /** Words that narrow them down, and hold nothing alone. */
  private static final Set<String> DETAILS =
      words(
          "my our all the and of & for in hd uhd sd 4k 8k 3d 1080p 720p 2160p dvd bluray remux hdr"
              + " foreign english german french spanish italian japanese korean chinese russian"
              + " british us uk family children childrens adult adults old classic classics"
              + " favorites favourites misc other others movie show");

  /** Words for a kind of film; alone in a name, they name a shelf. */
  private static final Set<String> GENRES =
      words(
          "action adventure animation animated biography comedy comedies crime drama family fantasy"
              + " history historical horror musical musicals mystery noir romance romantic scifi"
              + " sciencefiction sport sports thriller thrillers war western westerns abenteuer"
              + " komödie komödien krimi krimis liebesfilme zeichentrick comédie policier horreur"
              + " comedia terror suspense aventura acción commedia azione");

  private static final int YEAR_DIGITS = 4;
  private static final int LONGEST = 40;

  private ContainerName() {}

  /** Whether the folder is named by what it holds: {@code Movies}, {@code TV Shows (HD)}. */
  static boolean is(String name) {
    String key = name.length() > LONGEST ? "" : Shown.key(name);
    if (HOLDINGS.contains(key) || key.isEmpty()) {
      return HOLDINGS.contains(key);
    }
    Words words = Words.of(name);
    boolean holds = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).key();
      holds |= HOLDINGS.contains(word);
      if (!HOLDINGS.contains(word) && !DETAILS.contains(word) && !GENRES.contains(word)) {
        return false;
      }
    }
    return holds && words.size() > 1;
  }

  /**
   * Whether the folder sorts what it holds by letter, year or genre: {@code A}, {@code 0-9}, {@code
   * A-F}, {@code 1980s}, {@code 1994}, {@code Sci-Fi}. A title may be just that, too.
   */
  static boolean isShelf(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    String key = Shown.key(name);
    return GENRES.contains(key) || key.isEmpty() || isRange(name, key) || isGenres(name);
  }

  private static boolean isRange(String name, String key) {
    boolean decade = key.endsWith("s") && isYear(key.substring(0, key.length() - 1));
    boolean years =
        name.indexOf('-') > 0
            && key.length() == 2 * YEAR_DIGITS
            && isYear(key.substring(0, YEAR_DIGITS))
            && isYear(key.substring(YEAR_DIGITS));
    boolean range = key.length() == 2 && name.indexOf('-') > 0;
    return key.length() == 1 || range || decade || years || isYear(key);
  }

  /** {@code Action & Adventure}, {@code Crime, Drama}. */
  private static boolean isGenres(String name) {
    Words words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).key();
      boolean joins = word.equals("and") || word.equals("und") || word.equals("sci");
      if (!GENRES.contains(word) && !joins && !word.equals("fi")) {
        return false;
      }
    }
    return words.size() > 1;
  }

  private static boolean isYear(String key) {
    return key.length() == YEAR_DIGITS
        && (key.startsWith("19") || key.startsWith("20"))
        && ProviderIdReader.isNumber(key);
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ")));
  }
}
