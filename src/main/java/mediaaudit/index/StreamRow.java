package mediaaudit.index;

import java.util.List;
import java.util.Optional;
import mediaaudit.model.Stream;

/** One stream of one file. */
public record StreamRow(String pathHash, boolean main, Stream stream) {
  static List<StreamRow> of(ProbedFile file) {
    Optional<Stream> main = file.probe().mainVideo();
    return file.probe().streams().stream()
        .map(
            stream ->
                new StreamRow(file.pathHash(), main.filter(stream::equals).isPresent(), stream))
        .toList();
  }
}
