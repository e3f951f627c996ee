/*
 * Preloaded into a process, lists entries of folders twice.
 *
 * TWICE  text in the names of these entries
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static __thread union {
  struct dirent entry;
  struct dirent64 entry64;
} again;
static __thread DIR *in;

#define WRAP(call, type) \
  struct type *call(DIR *folder) { \
    if (in == folder) { \
      in = NULL; \
      return (struct type *) &again; \
    } \
    struct type *entry = ((__typeof__(&call)) dlsym(RTLD_NEXT, #call))(folder); \
    if (entry && strstr(entry->d_name, getenv("TWICE"))) { \
      memcpy(&again, entry, entry->d_reclen); \
      in = folder; \
    } \
    return entry; \
  }

WRAP(readdir, dirent)
WRAP(readdir64, dirent64)
