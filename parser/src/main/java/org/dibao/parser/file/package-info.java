/**
 * Documents that are files: PDF, Word, Excel. They come from strangers and are read by libraries that were surprised
 * before, so this happens in a process of its own, which may be slow, full or dead without harm to the service.
 */
@NullMarked
package org.dibao.parser.file;

import org.jspecify.annotations.NullMarked;
