package mediaaudit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program has written to its two outputs. */
record Told(Path out, Path err) {
  /** {@code scan --debug} tells this of a video once its row is safe on the disk. */
  private static final Pattern STORED =
      Pattern.compile("^media-audit: cache store: (.*) \\(ok, by \\w+\\)$", Pattern.MULTILINE);

  /** Both outputs. */
  String all() {
    return read(out) + errors();
  }

  String errors() {
    return read(err);
  }

  /** The videos of which it has said that they are stored. */
  Set<String> acknowledged() {
    Set<String> paths = new TreeSet<>();
    for (Matcher line = STORED.matcher(errors()); line.find(); ) {
      paths.add(line.group(1));
    }
    return paths;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
