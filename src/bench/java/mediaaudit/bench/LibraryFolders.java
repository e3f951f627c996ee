package mediaaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library of any size on the disk: films and series with the artwork, subtitles and NFO files
 * that real ones have, some of which lack something. Each file is a copy of a small real one, with
 * an inode of its own. The same number gives the same library.
 */
public final class LibraryFolders {
  private static final int FIRST_YEAR = 1930;
  private static final int YEARS = 96;
  private static final int SEASONS = 5;
  private static final int EPISODES = 12;

  private final Samples samples;
  private final long most;
  private long files;

  private LibraryFolders(Samples samples, long most) {
    this.samples = samples;
    this.most = most;
  }

  /**
   * Makes a library.
   *
   * @param args the sample library, the folder to make, and how many files it gets
   */
  public static void main(String[] args) throws IOException {
    make(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]));
  }

  /**
   * Makes the library roots {@code Movies} and {@code TV}, each with half of the files.
   *
   * @param sampleLibrary where the small real files come from
   * @param files how many there are in the end, exactly
   */
  public static void make(Path sampleLibrary, Path folder, long files) throws IOException {
    Samples samples = Samples.of(sampleLibrary);
    new LibraryFolders(samples, files / 2).movies(folder.resolve("Movies"));
    new LibraryFolders(samples, files - files / 2).series(folder.resolve("TV"));
  }

  private void movies(Path root) throws IOException {
    for (int i = 0; files < most; i++) {
      movie(root, i);
    }
  }

  private void movie(Path root, int number) throws IOException {
    String name = Titles.of(number) + " (" + (FIRST_YEAR + number % YEARS) + ")";
    Path folder = Files.createDirectories(root.resolve(name));
    video(folder, name, number);
    image(folder, "poster.jpg", number, 29);
    image(folder, "fanart.jpg", number, 17);
    text(folder, name + ".nfo", number, 11);
    text(folder, name + ".en.srt", number, 3);
    if (number % 4 != 0) {
      write(folder.resolve(name + "-trailer.mp4"), samples.trailer(number));
    }
  }

  private void series(Path root) throws IOException {
    for (int i = 0; files < most; i++) {
      show(root, i);
    }
  }

  private void show(Path root, int number) throws IOException {
    String name = Titles.of(number) + " (" + (FIRST_YEAR + number % YEARS) + ")";
    Path folder = Files.createDirectories(root.resolve(name));
    image(folder, "poster.jpg", number, 29);
    image(folder, "fanart.jpg", number, 17);
    image(folder, "banner.jpg", number, 5);
    text(folder, "tvshow.nfo", number, 11);
    for (int season = 1; season <= 1 + number % SEASONS && files < most; season++) {
      image(folder, String.format("season%02d-poster.jpg", season), number + season, 7);
      season(folder, name, number, season);
    }
  }

  private void season(Path show, String name, int number, int season) throws IOException {
    Path folder = Files.createDirectories(show.resolve(String.format("Season %02d", season)));
    for (int episode = 1; episode <= EPISODES && files < most; episode++) {
      int code = number * 31 + season * 7 + episode;
      String title =
          String.format("%s - S%02dE%02d - %s", name, season, episode, Titles.of(code % 2304));
      video(folder, title, code);
      image(folder, title + "-thumb.jpg", code, 9);
      text(folder, title + ".nfo", code, 11);
      text(folder, title + ".en.srt", code, 2);
    }
  }

  private void video(Path folder, String name, int number) throws IOException {
    Samples.Sample video = samples.video(number);
    write(folder.resolve(name + video.extension()), video.bytes());
  }

  /** One of so many lacks it. */
  private void image(Path folder, String name, int number, int lacking) throws IOException {
    if (number % lacking != lacking - 1) {
      write(folder.resolve(name), samples.image(number));
    }
  }

  private void text(Path folder, String name, int number, int lacking) throws IOException {
    if (number % lacking != lacking - 1) {
      write(folder.resolve(name), samples.text(name));
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    if (files < most) {
      Files.write(file, bytes);
      files++;
    }
  }

  /** The small real files. */
  private record Samples(
      List<Sample> videos, List<Sample> trailers, List<Sample> images, Sample nfo, Sample srt) {

    record Sample(String name, byte[] bytes) {
      String extension() {
        return name.substring(name.lastIndexOf('.'));
      }
    }

    static Samples of(Path library) throws IOException {
      return new Samples(
          read(library, "(?!.*(?:trailer|Trailer)).*\\.(?:mkv|mp4|webm|avi)"),
          read(library, ".*-trailer\\.mp4"),
          read(library, ".*(?:poster|fanart)\\.jpg"),
          read(library, "tvshow\\.nfo").get(0),
          read(library, ".*\\.srt").get(0));
    }

    byte[] image(int number) {
      return images.get(number % images.size()).bytes();
    }

    byte[] trailer(int number) {
      return trailers.get(number % trailers.size()).bytes();
    }

    Sample video(int number) {
      return videos.get(number % videos.size());
    }

    byte[] text(String name) {
      return name.endsWith(".nfo") ? nfo.bytes() : srt.bytes();
    }

    private static List<Sample> read(Path library, String names) throws IOException {
      try (Stream<Path> files = Files.walk(library)) {
        List<Path> found =
            files
                .filter(file -> file.getFileName().toString().matches(names))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
        List<Sample> samples = new java.util.ArrayList<>();
        for (Path file : found) {
          samples.add(new Sample(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        return List.copyOf(samples);
      }
    }
  }
}
