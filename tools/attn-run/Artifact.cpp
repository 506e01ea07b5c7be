//===- Artifact.cpp - Opening artifacts -----------------------------------===//

#include "Artifact.h"

#include "Support.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <filesystem>
#include <fstream>

using namespace attn::run;

bool attn::run::isSharedObject(const std::string &path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    fail("%s: expected a .mlir or .so file, got a directory", path.c_str());
  std::FILE *file = std::fopen(path.c_str(), "rb");
  if (!file)
    fail("cannot open %s: %s", path.c_str(), std::strerror(errno));
  char magic[4] = {};
  size_t got = std::fread(magic, 1, sizeof(magic), file);
  std::fclose(file);
  bool elf = got == sizeof(magic) && std::memcmp(magic, "\177ELF", 4) == 0;
  if (!elf && path.ends_with(".so"))
    fail("%s: expected a shared object, got something else", path.c_str());
  return elf;
}

/// Fails if the file ends before its last part: the loader would map what is not
/// there, and crash.
static void checkWhole(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  Elf64_Ehdr header = {};
  if (!file.read(reinterpret_cast<char *>(&header), sizeof(header)) || header.e_ident[EI_CLASS] != ELFCLASS64)
    fail("%s: expected a 64-bit shared object, got a truncated or another one", path.c_str());
  uint64_t end = header.e_shoff + uint64_t{header.e_shnum} * header.e_shentsize;
  file.seekg(static_cast<std::streamoff>(header.e_phoff));
  for (int i = 0; i < header.e_phnum; ++i) {
    Elf64_Phdr part = {};
    if (!file.read(reinterpret_cast<char *>(&part), sizeof(part)))
      break; // beyond the end, as the section table then is, too
    end = std::max<uint64_t>(end, part.p_offset + part.p_filesz);
  }
  std::error_code error;
  uint64_t bytes = std::filesystem::file_size(path, error);
  if (bytes < end)
    fail("%s: truncated shared object: expected %llu bytes, got %llu", path.c_str(),
         static_cast<unsigned long long>(end), static_cast<unsigned long long>(bytes));
}

static std::vector<TensorType> readTypes(const attn_tensor_type *types, int count, const std::string &where) {
  std::vector<TensorType> result;
  if (count < 0 || (count > 0 && !types))
    fail("%s: malformed artifact", where.c_str());
  for (int i = 0; i < count; ++i) {
    const attn_tensor_type &type = types[i];
    if (type.dtype < ATTN_F64 || type.dtype > ATTN_I64 || type.rank < 0 || (type.rank > 0 && !type.dims))
      fail("%s: malformed artifact: tensor %d has dtype %d, rank %d", where.c_str(), i, type.dtype, type.rank);
    Shape dims(type.dims, type.dims + type.rank);
    for (int64_t dim : dims)
      if (dim < -1)
        fail("%s: malformed artifact: tensor %d has a size of %lld", where.c_str(), i, static_cast<long long>(dim));
    result.push_back({static_cast<attn_dtype>(type.dtype), dims});
  }
  return result;
}

Entry attn::run::openEntry(const std::string &path, const std::optional<std::string> &name) {
  std::error_code error;
  if (std::filesystem::is_regular_file(path, error) && isSharedObject(path))
    checkWhole(path);
  // A name without a slash would be looked for in the library path.
  std::string file = std::filesystem::absolute(path).string();
  void *handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    fail("cannot load %s: %s", path.c_str(), dlerror());
  auto *artifact = static_cast<const attn_artifact *>(dlsym(handle, ATTN_ARTIFACT_SYMBOL));
  if (!artifact)
    fail("%s is no artifact of attn-compile: it has no symbol "
         "" ATTN_ARTIFACT_SYMBOL,
         path.c_str());
  if (artifact->version != ATTN_ARTIFACT_VERSION)
    fail("%s: expected an artifact of version %d, got %d", path.c_str(), ATTN_ARTIFACT_VERSION, artifact->version);
  if (!artifact->target || artifact->num_entries < 0 || (artifact->num_entries > 0 && !artifact->entries))
    fail("%s: malformed artifact", path.c_str());

  std::string wanted = name.value_or("main"), known;
  const attn_entry *found = nullptr;
  for (int i = 0; i < artifact->num_entries; ++i) {
    const attn_entry &entry = artifact->entries[i];
    known += (i ? ", " : "") + std::string(entry.name);
    if (wanted == entry.name || (!name && artifact->num_entries == 1))
      found = &entry;
  }
  if (!found)
    fail("%s: expected an entry \"%s\", got %s", path.c_str(), wanted.c_str(), known.empty() ? "none" : known.c_str());
  if (!found->call)
    fail("%s: malformed artifact", path.c_str());
  Entry entry;
  entry.name = found->name;
  entry.target = artifact->target;
  entry.inputs = readTypes(found->inputs, found->num_inputs, path);
  entry.outputs = readTypes(found->outputs, found->num_outputs, path);
  entry.call = found->call;
  return entry;
}
