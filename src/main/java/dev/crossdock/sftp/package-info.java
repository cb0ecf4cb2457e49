/** Our own SFTP server: a file that it has answered for is stored, one cut off stays unfinished. */
@NullMarked
package dev.crossdock.sftp;

import org.jspecify.annotations.NullMarked;
