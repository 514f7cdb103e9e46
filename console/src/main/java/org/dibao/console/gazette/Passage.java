package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dibao.contracts.Block;

/**
 * A piece of an announcement's text as a page shows it: rows of one table together, items of one list together.
 *
 * @param form what it is
 * @param rows its rows; one row of one cell for a paragraph or a heading, a row of one cell for each item of a list
 */
public record Passage(Block.Form form, List<List<String>> rows) {

    /** The only text of a paragraph or heading. */
    public String text() {
        return rows.getFirst().getFirst();
    }

    /** Gathers blocks into passages. */
    public static List<Passage> of(List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        for (Block block : blocks) {
            boolean continues = !passages.isEmpty()
                    && passages.getLast().form == block.form()
                    && (block.form() == Block.Form.TABLE_ROW || block.form() == Block.Form.LIST_ITEM);
            if (!continues) {
                passages.add(new Passage(block.form(), new ArrayList<>()));
            }
            passages.getLast().rows.add(cells(block));
        }
        return passages;
    }

    private static List<String> cells(Block block) {
        return block.form() == Block.Form.TABLE_ROW
                ? Arrays.asList(block.text().split("\t", -1))
                : List.of(block.text());
    }
}
