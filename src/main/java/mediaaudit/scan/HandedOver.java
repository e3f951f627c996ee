package mediaaudit.scan;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Passes on to the scan's own thread what a walk finds.
 *
 * @param listings told each listing and its signature, which the walk makes
 * @param left told the folders that are left out on purpose
 */
record HandedOver(
    Handover handover,
    ScanListener listener,
    Comparison comparison,
    BiConsumer<Listing, String> listings,
    Consumer<Place> left)
    implements WalkObserver {
  @Override
  public void found(Listing listing) {
    String signature = Signature.of(listing, comparison);
    handover.give(() -> listings.accept(listing, signature));
  }

  @Override
  public void hidden(Place folder) {
    handover.give(() -> left.accept(folder));
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
