/** The query language: what can be asked, how it is written, and what it means for an announcement. */
@NullMarked
package org.dibao.search.query;

import org.jspecify.annotations.NullMarked;
