// While the file named by CROSSDOCK_FSYNC_FAILS is there, nothing reaches the disk.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static int fails(void) {
  const char *file = getenv("CROSSDOCK_FSYNC_FAILS");
  return file != NULL && access(file, F_OK) == 0;
}

static int call(const char *name, int fd) {
  if (fails()) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(fd);
}

int fsync(int fd) { return call("fsync", fd); }

int fdatasync(int fd) { return call("fdatasync", fd); }
