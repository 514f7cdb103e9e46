/**
 * Documents that are not whole on their page: articles in several pages, and covers of the files beside them. Says what
 * is still wanted, reads what came, and puts it together.
 */
@NullMarked
package org.dibao.parser.part;

import org.jspecify.annotations.NullMarked;
