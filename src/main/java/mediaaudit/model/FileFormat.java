package mediaaudit.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file is written, which its name may tell. */
public interface FileFormat {

  /** What stands behind the dot of such a file, in small letters; none where no name tells it. */
  List<String> endings();

  /**
   * The format that the name of a file tells, by what it ends in; the longest ending counts.
   *
   * @param known where it is looked for
   */
  static <F extends FileFormat> Optional<F> of(F[] known, String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Stream.of(known)
        .filter(format -> ofName(format, name) > 0)
        .max(Comparator.comparing(format -> ofName(format, name)));
  }

  /**
   * The format that an option tells, or else the name of the file.
   *
   * @param option null where it is silent
   * @param file null for standard output
   * @param usual where nothing tells another
   */
  static <F extends Enum<F> & FileFormat> F choose(F option, Path file, F usual) {
    if (option != null || file == null) {
      return option == null ? usual : option;
    }
    return of(usual.getDeclaringClass().getEnumConstants(), file.toString()).orElse(usual);
  }

  /** How much of the name the format's ending takes; 0 where it has none of them. */
  private static int ofName(FileFormat format, String name) {
    return format.endings().stream()
        .filter(ending -> name.endsWith("." + ending))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
