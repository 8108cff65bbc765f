-- What only a superuser may do in Hemma's database, before the first migration. Idempotent.
-- The embedded launcher runs this by itself. An operator does, once, with passwords of their own:
--
--   create role hemma_owner  login nosuperuser nobypassrls password '…';
--   create role hemma_app    login nosuperuser nobypassrls password '…';
--   create role hemma_sealer login nosuperuser nobypassrls password '…';
--   create role hemma_jobs   login nosuperuser nobypassrls password '…';
--   create database hemma owner hemma_owner encoding 'UTF8' template template0;
--   \connect hemma
--   \i db/prepare.sql

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create schema if not exists jobs authorization hemma_jobs;
