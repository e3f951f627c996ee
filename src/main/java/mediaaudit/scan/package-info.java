/**
 * Brings the index up to date with the disk, then has it checked.
 *
 * <p>Three phases, each ending in rows: {@link mediaaudit.scan.RootWalk} finds the folders that
 * changed, {@link mediaaudit.scan.Storing} looks into their changed videos, and {@link
 * mediaaudit.scan.Reading} reads names and judges the items that changed.
 */
package mediaaudit.scan;
