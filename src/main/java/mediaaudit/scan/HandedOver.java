package mediaaudit.scan;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Passes on to the scan's own thread what a walk finds.
 *
 * @param listings told each listing and its signature, which the walk makes
 * @param trusted which folders need not be listed
 * @param passed told these
 * @param left told the folders that are left out on purpose
 */
record HandedOver(
    Handover handover,
    ScanListener listener,
    Comparison comparison,
    BiConsumer<Listing, String> listings,
    Optional<TrustedFolders> trusted,
    Consumer<Place> passed,
    Consumer<Place> left)
    implements WalkObserver {
  @Override
  public void found(Listing listing) {
    String signature = Signature.of(listing, comparison);
    handover.give(() -> listings.accept(listing, signature));
  }

  @Override
  public Optional<List<Place>> subfolders(Place folder) {
    Optional<List<Place>> known =
        trusted.flatMap(folders -> folders.subfolders(folder, handover::step));
    if (known.isPresent()) {
      handover.give(() -> passed.accept(folder));
    }
    return known;
  }

  @Override
  public void hidden(Place folder) {
    handover.give(() -> left.accept(folder));
  }

  @Override
  public void marked(Place folder) {
    hidden(folder);
    trusted.ifPresent(folders -> handover.give(() -> folders.marked(folder)));
  }

  @Override
  public void note(String sentence) {
    handover.give(() -> listener.note(sentence));
  }

  @Override
  public void warn(String sentence) {
    handover.give(() -> listener.warn(sentence));
  }

  @Override
  public void step() {
    handover.step();
  }

  @Override
  public boolean stopped() {
    return handover.isAbandoned();
  }
}
