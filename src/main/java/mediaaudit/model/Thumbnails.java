package mediaaudit.model;

import java.util.Optional;

/** Small pictures of posters. */
public interface Thumbnails {
  /** None at all. */
  Thumbnails NONE =
      new Thumbnails() {
        @Override
        public Optional<String> of(Item item) {
          return Optional.empty();
        }

        @Override
        public long unreadable() {
          return 0;
        }

        @Override
        public long leftOut() {
          return 0;
        }
      };

  /** Of an item with its assets, as Base64 of a JPEG; empty where there is none to show. */
  Optional<String> of(Item item);

  /** How many posters so far could not be read, or are no picture that is understood. */
  long unreadable();

  /** How many so far would have been too much. */
  long leftOut();
}
