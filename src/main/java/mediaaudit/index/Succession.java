package mediaaudit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts a whole index in the place of another one, which goes on under a second name: a kill at any
 * moment leaves the old one or the new one.
 *
 * @param heir which is whole and closed, and whose seal comes with it
 * @param file whose writer's lock the caller holds
 * @param notices sentences for the user
 */
record Succession(IndexFile heir, IndexFile file, Consumer<String> notices) {
  /**
   * Does it.
   *
   * @param why stands in the second name
   * @return where the old index lies; empty when there was none
   * @throws IOException when the old index is still in its place
   */
  Optional<Path> run(String why) throws IOException {
    Optional<Path> kept = file.exists() ? Optional.of(file.keepAside(why)) : Optional.<Path>empty();
    try {
      Seal.remove(file);
      Durable.replace(heir.path(), file.path());
    } catch (IOException e) {
      if (kept.isPresent() && file.exists()) {
        Files.deleteIfExists(kept.get());
      }
      throw e;
    }
    Seal.read(heir).ifPresent(this::seal);
    return kept;
  }

  private void seal(Seal seal) {
    try {
      seal.put(file);
    } catch (IOException e) {
      notices.accept(Seal.lack(e));
    }
  }
}
