package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Block;

/**
 * A piece of an announcement's text as a page shows it: rows of one table together, items of one list together, with
 * marks where facts were read.
 *
 * @param form what it is
 * @param rows its rows of cells; one row of one cell for a paragraph or a heading, a row of one cell for each item of a
 *     list; a cell is a row of plain and marked pieces
 */
public record Passage(Block.Form form, List<List<List<Marked>>> rows) {

    /** The only text of a paragraph or heading. */
    public List<Marked> text() {
        return rows.getFirst().getFirst();
    }

    /** Gathers an announcement's blocks into passages. */
    static List<Passage> of(Announcement announcement, Whereabouts whereabouts) {
        List<Passage> passages = new ArrayList<>();
        int offset = 0;
        for (Block block : announcement.blocks()) {
            boolean continues = !passages.isEmpty()
                    && passages.getLast().form == block.form()
                    && (block.form() == Block.Form.TABLE_ROW || block.form() == Block.Form.LIST_ITEM);
            if (!continues) {
                passages.add(new Passage(block.form(), new ArrayList<>()));
            }
            passages.getLast().rows.add(cells(block, offset, whereabouts));
            offset += block.text().length() + 1; // the line break that joins it to the next
        }
        return passages;
    }

    private static List<List<Marked>> cells(Block block, int offset, Whereabouts whereabouts) {
        if (block.form() != Block.Form.TABLE_ROW) {
            return List.of(whereabouts.mark(block.text(), offset));
        }
        List<List<Marked>> cells = new ArrayList<>();
        int at = offset;
        for (String cell : block.text().split("\t", -1)) {
            cells.add(whereabouts.mark(cell, at));
            at += cell.length() + 1;
        }
        return cells;
    }
}
