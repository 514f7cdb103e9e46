package org.dibao.parser.file;

/**
 * A file out of an archive.
 *
 * @param name with the folders that it lies in
 * @param body all of it; empty where it is too large
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
record UnpackedFile(String name, byte[] body) {}
